using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Tasks;

namespace NewsSite.Tasks;

internal sealed class TaskConfiguration : IEntityTypeConfiguration<NewsroomTask>
{
    public void Configure(EntityTypeBuilder<NewsroomTask> task)
    {
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.Text).HasMaxLength(NewsroomTask.TextMaxLength);
        task.HasIndex(t => new { t.ForId, t.DoneAt });
        task.HasIndex(t => new { t.GivenById, t.DoneAt });
        task.HasOne<Account>().WithMany().HasForeignKey(t => t.ForId);
        task.HasOne<Account>().WithMany().HasForeignKey(t => t.GivenById);
        task.HasOne<Account>().WithMany().HasForeignKey(t => t.DoneById);
        task.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId);
    }
}

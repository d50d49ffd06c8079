using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;

namespace NewsSite.Articles.Bulk;

internal sealed class BulkConfiguration : IEntityTypeConfiguration<BulkAct>, IEntityTypeConfiguration<BulkStory>
{
    public void Configure(EntityTypeBuilder<BulkAct> act)
    {
        act.Property(a => a.Id).ValueGeneratedNever();
        act.HasIndex(a => new { a.ById, a.At });
        act.HasOne<Account>().WithMany().HasForeignKey(a => a.ById);
    }

    public void Configure(EntityTypeBuilder<BulkStory> story)
    {
        story.HasKey(s => new { s.BulkId, s.ArticleId });
        story.HasOne<BulkAct>().WithMany().HasForeignKey(s => s.BulkId);
        story.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
    }
}

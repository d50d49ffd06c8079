using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Notices;

namespace NewsSite.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Path).HasMaxLength(Notice.PathMaxLength);
        notice.Property(n => n.Text).HasMaxLength(Notice.TextMaxLength);
        notice.HasIndex(n => new { n.AccountId, n.SeenAt });
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.ById);
        notice.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
    }

    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.HasKey(c => new { c.AccountId, c.Group });
        choice.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

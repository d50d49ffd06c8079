using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Accounts.Links;
using NewsSite.Core.Articles;
using NewsSite.Core.Sharing;

namespace NewsSite.Shares;

internal sealed class ShareConfiguration : IEntityTypeConfiguration<ShareLink>, IEntityTypeConfiguration<ShareComment>
{
    public void Configure(EntityTypeBuilder<ShareLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.TokenDigest).HasMaxLength(LinkToken.DigestLength);
        link.Property(l => l.ForWhom).HasMaxLength(ShareLink.ForWhomMaxLength);
        link.HasIndex(l => l.TokenDigest).IsUnique();
        link.HasOne<Revision>().WithMany().HasForeignKey(l => new { l.ArticleId, l.Number });
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.MadeById);
    }

    public void Configure(EntityTypeBuilder<ShareComment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Name).HasMaxLength(ShareComment.NameMaxLength);
        comment.Property(c => c.Text).HasMaxLength(ShareComment.TextMaxLength);
        comment.HasOne<ShareLink>().WithMany().HasForeignKey(c => c.LinkId);
    }
}

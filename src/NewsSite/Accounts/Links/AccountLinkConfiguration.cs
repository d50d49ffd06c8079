using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Accounts.Links;

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
        link.Property(l => l.TokenDigest).HasMaxLength(LinkToken.DigestLength);
        link.Property(l => l.Mark).HasMaxLength(LinkToken.DigestLength);
        link.Property(l => l.Email).HasMaxLength(254);
        link.HasIndex(l => l.TokenDigest).IsUnique();
        link.HasIndex(l => new { l.AccountId, l.Purpose });
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Accounts.SecondStep;

internal sealed class SecondStepConfiguration
    : IEntityTypeConfiguration<Authenticator>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<KnownBrowser>,
        IEntityTypeConfiguration<SecondStepRule>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<Authenticator> authenticator)
    {
        authenticator.HasKey(a => a.AccountId);
        authenticator.Property(a => a.AccountId).ValueGeneratedNever();
        authenticator.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.Property(c => c.Id).ValueGeneratedNever();
        code.Property(c => c.Digest).HasMaxLength(DigestLength);
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<KnownBrowser> browser)
    {
        browser.Property(b => b.Id).ValueGeneratedNever();
        browser.Property(b => b.Stamp).HasMaxLength(32);
        browser.Property(b => b.TokenDigest).HasMaxLength(DigestLength);
        browser.Property(b => b.Name).HasMaxLength(KnownBrowser.NameMaxLength);
        browser.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId);
        browser.HasIndex(b => b.Since);
    }

    public void Configure(EntityTypeBuilder<SecondStepRule> rule) => rule.HasKey(r => r.Role);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Accounts;

namespace NewsSite.Accounts.Browsers;

internal sealed class SignedInBrowserConfiguration : IEntityTypeConfiguration<SignedInBrowser>
{
    /// <summary>The longest an IPv6 address is written, with an IPv4 one in it.</summary>
    public const int AddressMaxLength = 45;

    public void Configure(EntityTypeBuilder<SignedInBrowser> browser)
    {
        browser.Property(b => b.Id).ValueGeneratedNever();
        browser.Property(b => b.Stamp).HasMaxLength(32);
        browser.Property(b => b.Device).HasMaxLength(DeviceWords.MaxLength);
        browser.Property(b => b.Address).HasMaxLength(AddressMaxLength);
        browser.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId).OnDelete(DeleteBehavior.Cascade);
        browser.HasIndex(b => b.LastSeenAt);
    }
}

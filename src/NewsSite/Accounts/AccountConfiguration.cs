using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Languages;

namespace NewsSite.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.DisplayName).HasMaxLength(120);
        account.Property(a => a.Language).HasConversion(l => l!.Tag, tag => Language.Find(tag)).HasMaxLength(20);
        account.HasIndex(a => a.NormalizedEmail).IsUnique();
    }
}

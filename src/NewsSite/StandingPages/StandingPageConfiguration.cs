using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.StandingPages;

namespace NewsSite.StandingPages;

internal sealed class StandingPageConfiguration : IEntityTypeConfiguration<StandingPage>
{
    public void Configure(EntityTypeBuilder<StandingPage> page)
    {
        page.Property(p => p.Id).ValueGeneratedNever();
        page.Property(p => p.Language).HasMaxLength(20);
        page.HasIndex(p => new { p.Language, p.Kind }).IsUnique();
    }
}

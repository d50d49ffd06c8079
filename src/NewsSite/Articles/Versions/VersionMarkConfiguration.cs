using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;

namespace NewsSite.Articles.Versions;

internal sealed class VersionMarkConfiguration : IEntityTypeConfiguration<VersionMark>
{
    public void Configure(EntityTypeBuilder<VersionMark> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        mark.Property(m => m.Name).HasMaxLength(VersionMark.NameMaxLength);
        mark.HasOne<Revision>().WithMany().HasForeignKey(m => new { m.ArticleId, m.Number });
        mark.HasIndex(m => new { m.ArticleId, m.Number });
    }
}

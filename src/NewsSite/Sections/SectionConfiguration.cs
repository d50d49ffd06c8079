using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Sections;

namespace NewsSite.Sections;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>, IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.Property(s => s.Id).ValueGeneratedNever();
        section.Property(s => s.Slug).HasMaxLength(120);
        section.HasIndex(s => s.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.Property(t => t.Id).ValueGeneratedNever();
        topic.Property(t => t.Slug).HasMaxLength(120);
        topic.HasIndex(t => t.Slug).IsUnique();
    }
}

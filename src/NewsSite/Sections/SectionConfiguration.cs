using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;
using NewsSite.Core.Sections;

namespace NewsSite.Sections;

internal sealed class SectionConfiguration
    : IEntityTypeConfiguration<Section>,
        IEntityTypeConfiguration<Topic>,
        IEntityTypeConfiguration<Series>,
        IEntityTypeConfiguration<SeriesPart>
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

    public void Configure(EntityTypeBuilder<Series> series)
    {
        series.Property(s => s.Id).ValueGeneratedNever();
        series.Property(s => s.Slug).HasMaxLength(120);
        series.HasIndex(s => s.Slug).IsUnique();
        series.Ignore(s => s.ArticleIds);
        series.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SeriesId);
        series.Navigation(s => s.Parts).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<SeriesPart> part)
    {
        part.HasKey(p => new { p.SeriesId, p.ArticleId });
        part.HasIndex(p => p.ArticleId);
        part.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
    }
}

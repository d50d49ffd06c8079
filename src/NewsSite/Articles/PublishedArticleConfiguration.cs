using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Core.People;
using NewsSite.Core.Sections;

namespace NewsSite.Articles;

internal sealed class PublishedArticleConfiguration
    : IEntityTypeConfiguration<PublishedArticle>,
        IEntityTypeConfiguration<PublishedText>,
        IEntityTypeConfiguration<PublishedTopic>,
        IEntityTypeConfiguration<PublishedCredit>,
        IEntityTypeConfiguration<PublishedMedia>
{
    public void Configure(EntityTypeBuilder<PublishedArticle> article)
    {
        article.HasIndex(a => a.ArticleId).IsUnique();
        article.HasIndex(a => a.FamilyId);
        article.HasIndex(a => new { a.Language, a.Slug }).IsUnique();
        article.HasIndex(a => new
        {
            a.Language,
            a.PublishedAt,
            a.Id,
        });
        article.HasIndex(a => new
        {
            a.Language,
            a.SectionId,
            a.PublishedAt,
            a.Id,
        });
        article.HasIndex(a => new
        {
            a.Language,
            a.Format,
            a.PublishedAt,
            a.Id,
        });
        article
            .HasIndex(a => new
            {
                a.Language,
                a.CorrectedOn,
                a.Id,
            })
            .HasFilter(
                """
                "CorrectedOn" IS NOT NULL
                """
            );
        article.HasIndex(a => new { a.PublishedAt, a.Id });
        article.Property(a => a.Language).HasMaxLength(20);
        article.Property(a => a.Slug).HasMaxLength(Slug.MaxLength);
        article.Property(a => a.Format).HasMaxLength(40);
        article.HasOne<Article>().WithOne().HasForeignKey<PublishedArticle>(a => a.ArticleId);
        article.HasOne<Section>().WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Text).WithOne().HasForeignKey<PublishedText>(t => t.PublishedArticleId);
        article.HasMany(a => a.Topics).WithOne().HasForeignKey(t => t.PublishedArticleId);
        article.HasMany(a => a.Credits).WithOne().HasForeignKey(c => c.PublishedArticleId);
        article.HasMany(a => a.Media).WithOne().HasForeignKey(m => m.PublishedArticleId);
    }

    public void Configure(EntityTypeBuilder<PublishedText> text)
    {
        text.ToTable(nameof(PublishedText));
        text.HasKey(t => t.PublishedArticleId);
    }

    public void Configure(EntityTypeBuilder<PublishedTopic> topic)
    {
        topic.ToTable(nameof(PublishedTopic));
        topic.HasKey(t => new { t.PublishedArticleId, t.TopicId });
        topic.Property(t => t.Language).HasMaxLength(20);
        topic.HasIndex(t => new
        {
            t.TopicId,
            t.Language,
            t.PublishedAt,
            t.PublishedArticleId,
        });
        topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedCredit> credit)
    {
        credit.ToTable(nameof(PublishedCredit));
        credit.HasKey(c => new { c.PublishedArticleId, c.Order });
        credit.Property(c => c.Order).ValueGeneratedNever();
        credit.Property(c => c.Language).HasMaxLength(20);
        credit.HasIndex(c => new
        {
            c.PersonId,
            c.Language,
            c.PublishedAt,
            c.PublishedArticleId,
        });
        credit
            .HasIndex(c => new
            {
                c.ServiceId,
                c.Language,
                c.PublishedAt,
                c.PublishedArticleId,
            })
            .HasFilter(
                """
                "ServiceId" IS NOT NULL
                """
            );
        credit.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        credit.HasOne<Service>().WithMany().HasForeignKey(c => c.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedMedia> media)
    {
        media.HasKey(m => new { m.PublishedArticleId, m.AssetId });
        media.HasOne<MediaAsset>().WithMany().HasForeignKey(m => m.AssetId).OnDelete(DeleteBehavior.Restrict);
    }
}

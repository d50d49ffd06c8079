using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;

namespace NewsSite.Articles;

internal sealed class ArticleConfiguration
    : IEntityTypeConfiguration<Article>,
        IEntityTypeConfiguration<Revision>,
        IEntityTypeConfiguration<ArticleAddress>,
        IEntityTypeConfiguration<LeadStory>,
        IEntityTypeConfiguration<ReviewRule>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Id).ValueGeneratedNever();
        article.Property(a => a.LatestNumber).IsConcurrencyToken();
        article.Property(a => a.State).IsConcurrencyToken();
        article.Property(a => a.ExternalId).HasMaxLength(200);
        article.HasIndex(a => a.ExternalId).IsUnique();
        article.HasIndex(a => a.ScheduledFor);
        article.HasIndex(a => a.ChangedAt);
        article.HasIndex(a => new { a.OwnerId, a.ChangedAt });
        article.HasIndex(a => new { a.State, a.ChangedAt });
        article.HasIndex(a => new { a.LatestSectionId, a.ChangedAt });
        article.HasIndex(a => new { a.LatestLanguage, a.ChangedAt });
        article.HasIndex(a => new { a.LatestFormat, a.ChangedAt });
        article.Property(a => a.LatestLanguage).HasMaxLength(20);
        article.Property(a => a.LatestFormat).HasMaxLength(40);
        article.HasIndex(a => a.TranslationOf);
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasKey(r => new { r.ArticleId, r.Number });
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        revision.Ignore(r => r.Blocks);
        revision.ComplexProperty(
            r => r.Content,
            content =>
            {
                content.Property(c => c.Headline).HasMaxLength(500);
                content.Property(c => c.Slug).HasMaxLength(Slug.MaxLength);
                content.Property(c => c.Language).HasMaxLength(20);
                content.Property(c => c.Format).HasMaxLength(40);
            }
        );
    }

    public void Configure(EntityTypeBuilder<ArticleAddress> address)
    {
        address.HasKey(a => new { a.Language, a.Slug });
        address.Property(a => a.Language).HasMaxLength(20);
        address.Property(a => a.Slug).HasMaxLength(Slug.MaxLength);
        address.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
    }

    public void Configure(EntityTypeBuilder<LeadStory> lead)
    {
        lead.HasKey(l => l.Language);
        lead.Property(l => l.Language).HasMaxLength(20);
        lead.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ReviewRule> rule)
    {
        rule.HasKey(r => r.Subject);
        rule.Property(r => r.Subject).HasMaxLength(ReviewRule.SubjectMaxLength);
    }
}

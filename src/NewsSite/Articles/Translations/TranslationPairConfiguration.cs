using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;

namespace NewsSite.Articles.Translations;

internal sealed class TranslationPairConfiguration : IEntityTypeConfiguration<TranslationPair>
{
    public void Configure(EntityTypeBuilder<TranslationPair> pair)
    {
        pair.HasKey(p => new
        {
            p.TranslationId,
            p.OriginalId,
            p.SourceKey,
        });
        pair.Property(p => p.SourceKey).HasMaxLength(TranslationPair.KeyMaxLength);
        pair.Property(p => p.TargetKey).HasMaxLength(TranslationPair.KeyMaxLength);
        pair.HasOne<Article>().WithMany().HasForeignKey(p => p.TranslationId);
        pair.HasOne<Article>().WithMany().HasForeignKey(p => p.OriginalId);
        pair.HasOne<Account>().WithMany().HasForeignKey(p => p.SeenById);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;
using NewsSite.Core.Readership;

namespace NewsSite.Readership;

internal sealed class ReadCountConfiguration : IEntityTypeConfiguration<ReadCount>
{
    public void Configure(EntityTypeBuilder<ReadCount> count)
    {
        count.HasKey(c => new { c.Hour, c.ArticleId });
        count.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;

namespace NewsSite.Banners;

internal sealed class BannerConfiguration : IEntityTypeConfiguration<Banner>
{
    public void Configure(EntityTypeBuilder<Banner> banner)
    {
        banner.Property(b => b.Id).ValueGeneratedNever();
        banner.Property(b => b.Text).HasMaxLength(Banner.TextMaxLength);
        banner.HasIndex(b => b.EndsAt);
        banner.HasOne<Article>().WithMany().HasForeignKey(b => b.ArticleId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Media;

namespace NewsSite.Media;

internal sealed class MediaConfiguration
    : IEntityTypeConfiguration<MediaAsset>,
        IEntityTypeConfiguration<Rendition>,
        IEntityTypeConfiguration<MediaTrack>
{
    public void Configure(EntityTypeBuilder<MediaAsset> asset)
    {
        asset.Property(a => a.Id).ValueGeneratedNever();
        asset.Property(a => a.Name).HasMaxLength(120);
        asset.Property(a => a.Hash).HasMaxLength(64);
        asset.Ignore(a => a.Hashes);
        asset.HasIndex(a => a.Name).IsUnique();
        asset.HasIndex(a => a.Hash);
        asset.HasIndex(a => a.CreatedAt);
        asset.HasIndex(a => a.Renditions);
        asset.HasOne<MediaAsset>().WithMany().HasForeignKey(a => a.PosterId).OnDelete(DeleteBehavior.Restrict);
        asset.HasMany(a => a.RenditionFiles).WithOne().HasForeignKey(r => r.AssetId);
        asset.HasMany(a => a.Tracks).WithOne().HasForeignKey(t => t.AssetId);
    }

    public void Configure(EntityTypeBuilder<Rendition> rendition)
    {
        rendition.HasKey(r => new { r.AssetId, r.Hash });
        rendition.Property(r => r.Hash).HasMaxLength(64);
        rendition.Property(r => r.IsCrop).HasColumnName("IsSocialCard");
        rendition.HasIndex(r => r.Hash);
    }

    public void Configure(EntityTypeBuilder<MediaTrack> track)
    {
        track.HasKey(t => new
        {
            t.AssetId,
            t.Kind,
            t.Language,
        });
        track.Property(t => t.Language).HasMaxLength(20);
        track.Property(t => t.Hash).HasMaxLength(64);
        track.HasIndex(t => t.Hash);
    }
}

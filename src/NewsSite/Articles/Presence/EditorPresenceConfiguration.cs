using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;

namespace NewsSite.Articles.Presence;

internal sealed class EditorPresenceConfiguration : IEntityTypeConfiguration<EditorPresence>
{
    public void Configure(EntityTypeBuilder<EditorPresence> presence)
    {
        presence.HasKey(p => new { p.ArticleId, p.TabId });
        presence.Property(p => p.Field).HasMaxLength(EditorPresence.PlaceMaxLength);
        presence.Property(p => p.Words).HasMaxLength(EditorPresence.PlaceMaxLength);
        presence.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId);
        presence.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
        presence.HasIndex(p => p.SeenAt);
    }
}

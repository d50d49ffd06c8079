using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts.Links;

namespace NewsSite.Accounts.Invitations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Email).HasMaxLength(254);
        invitation.Property(i => i.NormalizedEmail).HasMaxLength(254);
        invitation.Property(i => i.DisplayName).HasMaxLength(120);
        invitation.Property(i => i.InvitedBy).HasMaxLength(120);
        invitation.Property(i => i.TokenDigest).HasMaxLength(LinkToken.DigestLength);
        invitation.HasIndex(i => i.NormalizedEmail).IsUnique();
        invitation.HasIndex(i => i.TokenDigest).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Audit;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Act).HasMaxLength(60);
        entry.Property(e => e.ActorName).HasMaxLength(120);
        entry.HasIndex(e => new { e.ObjectId, e.At });
        entry.HasIndex(e => new { e.Act, e.At });
    }
}

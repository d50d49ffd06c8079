using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Audit;

namespace NewsSite.Audit;

/// <remarks>Triggers of the store, made by the AuditGuards migrations, refuse to change rows or to delete any that are not archived.</remarks>
internal sealed class AuditConfiguration
    : IEntityTypeConfiguration<AuditEntry>,
        IEntityTypeConfiguration<AuditArchive>,
        IEntityTypeConfiguration<EarlierState>,
        IEntityTypeConfiguration<EarlierFile>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Act).HasMaxLength(60);
        entry.Property(e => e.ActorName).HasMaxLength(120);
        entry.Property(e => e.Address).HasMaxLength(60);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.Ignore(e => e.Head);
        entry.HasIndex(e => new { e.ObjectId, e.Number });
        entry.HasIndex(e => new { e.ActorId, e.Number });
        entry.HasIndex(e => new { e.Act, e.Number });
        entry.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<AuditArchive> archive)
    {
        archive.HasKey(a => a.LastNumber);
        archive.Property(a => a.LastNumber).ValueGeneratedNever();
        archive.Property(a => a.LastHash).HasMaxLength(64);
        archive.Property(a => a.FileHash).HasMaxLength(64);
        archive.Ignore(a => a.Last);
        archive.Ignore(a => a.Detail);
    }

    public void Configure(EntityTypeBuilder<EarlierState> state)
    {
        state.Property(s => s.Id).ValueGeneratedNever();
        state.Property(s => s.Act).HasMaxLength(60);
        state.HasIndex(s => s.Row).IsUnique();
        state.HasIndex(s => new { s.ObjectId, s.Row });
        state.HasIndex(s => s.At);
        state.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.StateId);
    }

    public void Configure(EntityTypeBuilder<EarlierFile> file)
    {
        file.HasKey(f => new { f.StateId, f.Hash });
        file.Property(f => f.Hash).HasMaxLength(64);
        file.HasIndex(f => f.Hash);
    }
}

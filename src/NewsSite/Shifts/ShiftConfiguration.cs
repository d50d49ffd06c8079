using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Shifts;

namespace NewsSite.Shifts;

internal sealed class ShiftConfiguration : IEntityTypeConfiguration<ShiftHandOver>, IEntityTypeConfiguration<HandedItem>
{
    public void Configure(EntityTypeBuilder<ShiftHandOver> shift)
    {
        shift.Property(s => s.Id).ValueGeneratedNever();
        shift.Property(s => s.Note).HasMaxLength(ShiftHandOver.NoteMaxLength);
        shift.HasIndex(s => new { s.FromId, s.At });
        shift.HasIndex(s => new { s.ToId, s.At });
        shift.HasOne<Account>().WithMany().HasForeignKey(s => s.FromId);
        shift.HasOne<Account>().WithMany().HasForeignKey(s => s.ToId);
    }

    public void Configure(EntityTypeBuilder<HandedItem> item)
    {
        item.HasKey(i => new
        {
            i.HandOverId,
            i.Kind,
            i.ObjectId,
        });
        item.HasOne<ShiftHandOver>().WithMany().HasForeignKey(i => i.HandOverId);
    }
}

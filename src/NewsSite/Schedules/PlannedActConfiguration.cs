using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;

namespace NewsSite.Schedules;

internal sealed class PlannedActConfiguration : IEntityTypeConfiguration<PlannedAct>
{
    public void Configure(EntityTypeBuilder<PlannedAct> plan)
    {
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.Zone).HasMaxLength(Zones.MostLetters);
        plan.Property(p => p.Typed).HasMaxLength(20);
        plan.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.State, p.TryAt });
        plan.HasIndex(p => new { p.State, p.EndedAt });
        plan.HasIndex(p => new { p.PlannedById, p.EndedAt });
    }
}

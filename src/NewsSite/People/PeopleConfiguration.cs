using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Core.People;

namespace NewsSite.People;

internal sealed class PeopleConfiguration
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<Service>,
        IEntityTypeConfiguration<Pseudonym>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Slug).HasMaxLength(120);
        person.HasIndex(p => p.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.Property(s => s.Id).ValueGeneratedNever();
        service.Property(s => s.Slug).HasMaxLength(120);
        service.HasIndex(s => s.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Pseudonym> pseudonym)
    {
        pseudonym.HasKey(p => p.PersonId);
        pseudonym.Property(p => p.PersonId).ValueGeneratedNever();
        pseudonym.Property(p => p.RealSlug).HasMaxLength(120);
        pseudonym.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}

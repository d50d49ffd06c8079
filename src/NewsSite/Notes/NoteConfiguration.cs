using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;

namespace NewsSite.Notes;

internal sealed class NoteConfiguration
    : IEntityTypeConfiguration<Note>,
        IEntityTypeConfiguration<NoteReply>,
        IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Said).HasMaxLength(Notice.TextMaxLength);
        note.Property(n => n.Text).HasMaxLength(Note.TextMaxLength);
        note.HasOne<Revision>().WithMany().HasForeignKey(n => new { n.ArticleId, n.Number });
        note.HasOne<Account>().WithMany().HasForeignKey(n => n.ById);
        note.HasOne<Account>().WithMany().HasForeignKey(n => n.SettledById);
    }

    public void Configure(EntityTypeBuilder<NoteReply> reply)
    {
        reply.Property(r => r.Id).ValueGeneratedNever();
        reply.Property(r => r.Text).HasMaxLength(Note.TextMaxLength);
        reply.HasOne<Note>().WithMany().HasForeignKey(r => r.NoteId);
        reply.HasOne<Account>().WithMany().HasForeignKey(r => r.ById);
    }

    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.Property(s => s.Id).ValueGeneratedNever();
        suggestion.Property(s => s.Words).HasMaxLength(Suggestion.WordsMaxLength);
        suggestion.Property(s => s.Reason).HasMaxLength(Suggestion.ReasonMaxLength);
        suggestion.HasOne<Revision>().WithMany().HasForeignKey(s => new { s.ArticleId, s.Number });
        suggestion.HasOne<Account>().WithMany().HasForeignKey(s => s.ById);
        suggestion.HasOne<Account>().WithMany().HasForeignKey(s => s.ClosedById);
    }
}

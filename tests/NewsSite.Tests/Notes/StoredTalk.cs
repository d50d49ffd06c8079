using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Data;

namespace NewsSite.Tests.Notes;

/// <summary>What colleagues say about a story and suggest for it, open and settled, put into the store past every rule.</summary>
internal static class StoredTalk
{
    public static void Add(NewsDb db, Guid articleId, string text, Guid byId, DateTime now)
    {
        var note = Note(articleId, text, byId, now);
        var settled = Note(articleId, text, byId, now);
        settled.Settle(byId, now);
        db.Notes.AddRange(note, settled);
        db.NoteReplies.Add(
            new()
            {
                NoteId = note.Id,
                Text = text,
                MentionedIds = [],
                ById = byId,
                At = now,
            }
        );
        db.Notices.Add(
            new()
            {
                AccountId = byId,
                Kind = NoticeKind.Mentioned,
                ArticleId = articleId,
                Path = $"/desk/articles/{articleId}/notes",
                Text = text,
                ById = byId,
                At = now,
            }
        );
        db.Suggestions.Add(
            new()
            {
                ArticleId = articleId,
                Number = 1,
                Block = new(1, 0),
                Said = text,
                Words = $"{text} {text}",
                Reason = text,
                ById = byId,
                At = now,
            }
        );
    }

    private static Note Note(Guid articleId, string text, Guid byId, DateTime now) =>
        new()
        {
            ArticleId = articleId,
            Number = 1,
            Block = new(1, 0),
            Said = text,
            Text = text,
            MentionedIds = [],
            ById = byId,
            At = now,
        };
}

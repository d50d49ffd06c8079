using Microsoft.AspNetCore.Mvc;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Readership;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.FrontPages.Reader;

public sealed class HomeModel(ReaderFrame frame, ReadFrontPage read, MostRead mostRead) : ReaderPage(frame)
{
    public FrontPage Front { get; private set; } = null!;

    /// <summary>A second way to stories, for those who want to know what others read; may repeat what stands above.</summary>
    public IReadOnlyList<PublishedArticle> MostRead { get; private set; } = [];
    public override bool IsLong => !Front.IsEmpty;

    public string Tagline => Frame.Newsroom.TaglineIn(Language);

    public async Task<IActionResult> OnGetAsync(string? language, CancellationToken cancel)
    {
        if (language is not null && Language == Frame.Newsroom.DefaultLanguage)
        {
            return RedirectPermanent(Paths.Home);
        }

        Front = await read.ExecuteAsync(Language, cancel);
        MostRead = await mostRead.ExecuteAsync(Language, cancel);
        Head.Description = Tagline;
        Head.CanonicalPath = Paths.Home;
        Head.Translations = Frame.Newsroom.Languages.ToDictionary(e => e.Tag, e => PathsIn(e).Home);
        Head.JsonLd.Add(StructuredData.Newsroom(this));
        return Page();
    }

    public CardView Card(StoryCard story, bool hasPicture = true, int level = 3, string sizes = CardView.ColumnSizes) =>
        new(this, story, hasPicture, level, sizes);
}

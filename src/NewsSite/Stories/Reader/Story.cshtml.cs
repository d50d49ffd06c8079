using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Media.Pictures;
using NewsSite.Readership;
using NewsSite.Shared;

namespace NewsSite.Stories.Reader;

public sealed class StoryModel(
    ReaderFrame frame,
    ReadStory read,
    FindFormerStory findFormer,
    StoryCards cards,
    CountReading reading
) : ReaderPage(frame)
{
    private const int LatestWhenGone = 3;

    /// <summary>Null when it was withdrawn.</summary>
    public StoryAtHand? Story { get; private set; }
    public FormerStory.Withdrawn? Withdrawn { get; private set; }
    public NoticeView? Notice { get; private set; }
    public override bool IsLong => Story is not null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Story = await read.ExecuteAsync(Language, slug, Paths, cancel);
        if (Story is not null)
        {
            DescribeStory(Story);
            reading.Of(Story.Story.ArticleId, HttpContext);
            return Page();
        }

        return await findFormer.ExecuteAsync(Language, slug, cancel) switch
        {
            FormerStory.Moved moved => RedirectPermanent(SiteAddress.Encoded(moved.Path)),
            FormerStory.Withdrawn withdrawn => await SayItIsGoneAsync(withdrawn, cancel),
            _ => NotFound(),
        };
    }

    private async Task<PageResult> SayItIsGoneAsync(FormerStory.Withdrawn withdrawn, CancellationToken cancel)
    {
        Withdrawn = withdrawn;
        Notice = new NoticeView(this, await cards.LatestAsync(Language, LatestWhenGone, cancel));
        Head.Title = Words["story.withdrawn-title"];
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private void DescribeStory(StoryAtHand story)
    {
        var view = story.View;
        Head.Title = view.Headline;
        Head.Description = view.Standfirst;
        Head.CanonicalPath = story.Story.Path;
        Head.IsStory = true;
        Head.Translations = story.Siblings.ToDictionary(s => s.Language.Tag, s => s.Path);
        Head.HasPlayer = view.HasPlayer;
        Head.Image = story.Crops.GetValueOrDefault(CropShape.Wide) is { } card
            ? new PageImage(card.Address, card.WidthPixels, card.HeightPixels, story.Story.Lead?.Alt ?? "")
            : null;
        Head.JsonLd.Add(StructuredData.Story(story, Dates, Frame.Newsroom, Frame.Address));
        Head.JsonLd.Add(
            StructuredData.Breadcrumb([
                (Words["site.home"], Frame.Address.Of(Paths.Home)),
                (view.SectionName, Frame.Address.Of(view.SectionPath)),
            ])
        );
    }
}

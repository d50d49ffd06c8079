using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.Pictures;
using NewsSite.Media.Qualities;
using NewsSite.Media.Renditions;
using NewsSite.Media.Tracks;
using NewsSite.Shared;
using NewsSite.Shared.Forms;
using NewsSite.Shared.Words;

namespace NewsSite.Media.Desk;

/// <summary>One asset: what it is, its words, its sizes, its poster, and where it is used.</summary>
public sealed class AssetModel(NewsDb db, PictureEngine pictures, Ffmpeg ffmpeg, QualityProgress films) : PageModel
{
    private const int MostPosterNames = 100;

    public MediaAsset Asset { get; private set; } = null!;
    public IReadOnlyList<AssetUse> Uses { get; private set; } = [];
    public IReadOnlyList<string> PosterNames { get; private set; } = [];
    public string? PosterAddress { get; private set; }

    /// <summary>Why smaller files are not made here; null when they are.</summary>
    public Phrase? EngineTrouble { get; private set; }

    [BindProperty]
    public DescribeForm Form { get; set; } = new();

    [BindProperty]
    public PictureForm PosterForm { get; set; } = new();

    public string PreviewAddress => Thumbnails.Large(Asset);
    public bool IsInProgress => EngineTrouble is null && AssetWords.IsInProgress(Asset);
    public Phrase Progress => AssetWords.Progress(Asset, films.Of(Asset.Id));
    public IReadOnlyList<MediaTrack> Captions => [.. Asset.Tracks.Where(t => t.Kind == TrackKind.Captions)];

    public static string NameOf(MediaTrack track) => DeskWords.NameOf(track.Language);

    public static string AddressOf(MediaAsset asset, MediaTrack track) =>
        MediaAddress.Of(track.Hash, $"{asset.Name}.{track.Language}", "text/vtt");

    public static IEnumerable<(Phrase Label, string Text, string Field)> SuggestionsIn(MediaSuggestions suggested)
    {
        (Phrase Label, string? Text, string Field)[] all =
        [
            ("Alt text", suggested.Alt, "Form_Alt"),
            ("Caption", suggested.Caption, "Form_Caption"),
            ("Credit", suggested.Credit, "Form_Credit"),
        ];
        return all.Where(s => s.Text is not null).Select(s => (s.Label, s.Text!, s.Field));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, [FromServices] DescribeMedia describe, CancellationToken cancel) =>
        DoAsync(id, nameof(Form), () => describe.ExecuteAsync(id, Form.Description(), Form.Focus(), cancel), cancel);

    public Task<IActionResult> OnPostPosterAsync(Guid id, [FromServices] SetPoster set, CancellationToken cancel) =>
        DoAsync(id, nameof(PosterForm), () => set.ExecuteAsync(id, PosterForm.Poster ?? "", cancel), cancel);

    public async Task<IActionResult> OnPostRetryAsync(
        Guid id,
        [FromServices] RetryRenditions retry,
        CancellationToken cancel
    )
    {
        await retry.ExecuteAsync(id, cancel);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> DoAsync(
        Guid id,
        string form,
        Func<Task<IReadOnlyList<Problem>>> act,
        CancellationToken cancel
    )
    {
        if (!await db.MediaAssets.AnyAsync(a => a.Id == id, cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            ModelState.AddProblems(await act(), form);
        }

        if (ModelState.IsValid)
        {
            this.Say("Saved.");
            return RedirectToPage(new { id });
        }

        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.RenditionFiles)
            .Include(a => a.Tracks)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (asset is null)
        {
            return false;
        }

        Asset = asset;
        Uses = await AssetUses.OfAsync(db, asset, cancel);
        EngineTrouble = asset.Kind switch
        {
            MediaKind.Picture => await pictures.WhyUnavailableAsync(cancel),
            MediaKind.Video => await ffmpeg.WhyUnavailableAsync(cancel),
            _ => null,
        };
        await LoadPostersAsync(asset, cancel);
        // What was typed and refused is shown from the form's own state; this fills what was not typed in.
        Form = DescribeForm.Of(asset);
        return true;
    }

    private async Task LoadPostersAsync(MediaAsset asset, CancellationToken cancel)
    {
        if (asset.Kind != MediaKind.Video)
        {
            return;
        }

        var poster = (await Posters.OfAsync(db, [asset], cancel)).Values.FirstOrDefault();
        PosterAddress = poster is null ? null : Thumbnails.Large(poster);
        PosterForm = new PictureForm { Poster = poster?.Name };
        PosterNames = await new MediaFilter(MediaKind.Picture)
            .Of(db)
            .Take(MostPosterNames)
            .Select(a => a.Name)
            .ToListAsync(cancel);
    }

    public sealed class DescribeForm
    {
        public string? Alt { get; set; }
        public bool Decorative { get; set; }
        public string? Caption { get; set; }
        public string? Credit { get; set; }
        public bool FilePhoto { get; set; }
        public int? FocalPercentX { get; set; }
        public int? FocalPercentY { get; set; }

        public MediaDescription Description() => new(Alt ?? "", Decorative, Caption ?? "", Credit ?? "", FilePhoto);

        /// <returns>Null when the form does not ask for it.</returns>
        public FocalPoint? Focus() =>
            FocalPercentX is { } x && FocalPercentY is { } y ? new FocalPoint(x / 100.0, y / 100.0) : null;

        internal static DescribeForm Of(MediaAsset asset) =>
            new()
            {
                Alt = asset.Alt,
                Decorative = asset.Decorative,
                Caption = asset.Caption,
                Credit = asset.Credit,
                FilePhoto = asset.FilePhoto,
                FocalPercentX = (int)Math.Round(asset.FocalX * 100),
                FocalPercentY = (int)Math.Round(asset.FocalY * 100),
            };
    }

    public sealed class PictureForm
    {
        public string? Poster { get; set; }
    }
}

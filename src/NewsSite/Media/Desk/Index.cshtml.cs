using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Media.Pictures;
using NewsSite.Media.Uploads;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Media.Desk;

/// <summary>The library: everything uploaded, newest first, and the place to upload more.</summary>
[RequestSizeLimit(RecordingFacts.MaxBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = RecordingFacts.MaxBytes + (1 << 20))]
public sealed class IndexModel(NewsDb db, UploadMedia upload, PictureEngine pictures) : PageModel
{
    private const int PageSize = 48;

    private IReadOnlyDictionary<Guid, MediaAsset> _posters = new Dictionary<Guid, MediaAsset>();

    public static IReadOnlyList<(string Value, Phrase Text)> Lacks { get; } =
    [("", "Everything"), ("alt", "Missing alt text"), ("credit", "Missing credit"), ("use", "Unused")];

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "lack")]
    public string? Lack { get; set; }

    [BindProperty(SupportsGet = true, Name = "view")]
    public string? View { get; set; }

    public MediaFilter Filter { get; private set; } = new();
    public PageOf<MediaAsset> Assets { get; private set; } = new([], 1, 0, PageSize);

    /// <summary>Why smaller pictures are not made here; null when they are.</summary>
    public Phrase? EngineTrouble { get; private set; }
    public bool IsList => View == "list";
    public bool IsFiltered => Filter != new MediaFilter();

    public static Phrase NameOf(MediaKind kind) =>
        kind switch
        {
            MediaKind.Picture => (Phrase)"Pictures",
            MediaKind.Video => "Films",
            _ => "Sound",
        };

    public bool HasErrorIn(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    public string? ThumbnailOf(MediaAsset asset) =>
        Thumbnails.Of(
            asset.Kind == MediaKind.Picture ? asset : _posters.GetValueOrDefault(asset.PosterId ?? Guid.Empty)
        );

    public async Task OnGetAsync(
        [FromQuery(Name = "q")] string? words,
        [FromQuery(Name = "kind")] string? kind,
        CancellationToken cancel
    )
    {
        Filter = new MediaFilter(
            Enum.TryParse<MediaKind>(kind, out var parsed) ? parsed : null,
            string.IsNullOrWhiteSpace(words) ? null : words,
            Lack == "alt",
            Lack == "credit",
            Lack == "use"
        );
        await LoadAsync(cancel);
    }

    /// <summary>The upload without script: one file and its words.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await UploadAsync(cancel);
        ModelState.AddProblems(outcome.Problems);
        if (outcome.Asset is not { } asset)
        {
            await LoadAsync(cancel);
            return Page();
        }

        this.Say(
            outcome.WasKnown
                ? (Phrase)$"The library had this file already, as “{asset.Name}”."
                : (Phrase)$"Uploaded as “{asset.Name}”."
        );
        return RedirectToPage("/Media/Desk/Asset", new { id = asset.Id });
    }

    private async Task<UploadOutcome> UploadAsync(CancellationToken cancel)
    {
        if (Form.File is not { } file)
        {
            return UploadOutcome.Refused(new Problem("media.no-file", "Choose a file to upload.", "File"));
        }

        await using var content = file.OpenReadStream();
        return await upload.ExecuteAsync(content, file.FileName, Form.Description(), cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Assets = await Filter
            .Of(db)
            .Include(a => a.RenditionFiles)
            .AsSplitQuery()
            .PageAsync(PageNumber.Of(Request), cancel, PageSize);
        _posters = await Posters.OfAsync(db, Assets.Items, cancel);
        EngineTrouble = await pictures.WhyUnavailableAsync(cancel);
    }

    public sealed class UploadForm
    {
        public IFormFile? File { get; set; }
        public string? Alt { get; set; }
        public bool Decorative { get; set; }
        public string? Caption { get; set; }
        public string? Credit { get; set; }
        public bool FilePhoto { get; set; }

        public MediaDescription Description() => new(Alt ?? "", Decorative, Caption ?? "", Credit ?? "", FilePhoto);
    }
}

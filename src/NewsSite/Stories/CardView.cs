using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>One card of a list, as it is to be set.</summary>
/// <param name="HasPicture">False keeps the row to text though there is a picture.</param>
/// <param name="Level">Of the headline's heading.</param>
/// <param name="Sizes">The width the picture takes, for the browser to choose a file by.</param>
public sealed record CardView(ReaderPage Page, StoryCard Card, bool HasPicture, int Level, string Sizes)
{
    public const string ColumnSizes = "(min-width: 76rem) 23rem, (min-width: 40rem) 30vw, 92vw";
    public const string LeadSizes = "(min-width: 76rem) 52rem, (min-width: 64rem) 68vw, 92vw";
    public const string ListSizes = "(min-width: 40rem) 15rem, 38vw";

    public bool ShowsPicture => HasPicture && Card.Picture is not null;
    public bool IsLead => Sizes == LeadSizes;
}

namespace NewsSite.Core.Markup.Figures;

/// <summary>Where a picture stands, and so how wide it gets and when it is fetched.</summary>
/// <param name="Sizes">The width it takes, for the browser to choose a file by.</param>
/// <param name="ClassName">Of its figure.</param>
/// <remarks>
/// Widths follow the page: photos reach 44 rem, lead pictures 52, between gutters of clamp(1rem, 4vw, 2rem),
/// which is 1 rem below 25 rem of width and 2 rem from 50 rem on.
/// </remarks>
internal sealed record FigurePlace(string ClassName, string Sizes, bool IsFetchedFirst)
{
    public static readonly FigurePlace Story = new(
        "article-figure",
        "(min-width: 48rem) 44rem, (min-width: 25rem) 92vw, calc(100vw - 2rem)",
        IsFetchedFirst: false
    );

    public static readonly FigurePlace Lead = new(
        "article-figure article-lead",
        "(min-width: 56rem) 52rem, (min-width: 50rem) calc(100vw - 4rem), (min-width: 25rem) 92vw, calc(100vw - 2rem)",
        IsFetchedFirst: true
    );
}

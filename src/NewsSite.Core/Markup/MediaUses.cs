using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Markup.Figures;
using NewsSite.Core.Markup.Text;
using NewsSite.Core.Markup.Watch;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup;

internal static class MediaUses
{
    public static void Collect(ConstructBlock block, ArticleContents contents)
    {
        switch (block)
        {
            case FigureBlock figure:
                contents.MediaUses.Add(Of(figure));
                break;
            case WatchBlock watch:
                var use = Of(watch);
                contents.MediaUses.Add(use);
                if (watch.HasContent)
                {
                    contents.AddTypedTranscript(use);
                }

                break;
        }
    }

    private static MediaUse Of(FigureBlock figure) =>
        new(MediaKind.Picture, figure.Argument, Line: figure.Line + 1)
        {
            Alt = figure.Alt,
            IsDecorative = figure.IsDecorative,
            Caption = WordsOf(figure.Caption),
            Credit = figure.Credit,
            IsFilePhoto = figure.IsFilePhoto,
        };

    private static MediaUse Of(WatchBlock watch) =>
        new(watch.Media, watch.Argument, Line: watch.Line + 1)
        {
            Title = WordsOf(watch.Title),
            Caption = WordsOf(watch.Caption),
            Credit = watch.Credit,
            TypedDuration = watch.TypedDuration,
            IsGone = watch.GoneOn is not null,
        };

    private static string? WordsOf(FieldBlock? field) => InlineText.Of(field) is { Length: > 0 } words ? words : null;
}

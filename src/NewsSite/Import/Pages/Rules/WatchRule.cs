namespace NewsSite.Import.Pages.Rules;

/// <summary>Makes one video of a label, a title, players' words and counters that stand together.</summary>
internal static class WatchRule
{
    public static void Apply(PageDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.IsText && PlayerLine.AfterWatchLabel(line) is { } title)
            {
                FromLabel(draft, line, title);
            }
            else if (PlayerLine.Is(line))
            {
                FromPlayer(draft, line);
            }
        }
        foreach (var stray in draft.Lines.Where(l => l.Role == LineRole.Player))
        {
            draft.Drop(stray, PlayerLine.CodeOf(stray));
        }
    }

    private static void FromLabel(PageDraft draft, SourceLine line, string title)
    {
        var group = new VideoGroup(draft);
        group.AddLabel(line, title);
        var next = draft.At(line.Index + 1);
        if (title.Length == 0 && next is { IsText: true } && Shape.IsTitle(next) && !PlayerLine.Is(next))
        {
            group.AddTitle(next);
            next = draft.At(next.Index + 1);
        }
        group.TakeFrom(next?.Index ?? draft.Lines.Count);
        if (title.Length > 0 || group.HasPlayer || group.HasTwin || group.TitleHasTime || IsInStory(draft, line, group))
        {
            group.Settle();
        }
        else
        {
            draft.Drop(line, "watch-label");
        }
    }

    // "Video" above a headline is a menu word; above a title of its own inside the story it is a video.
    private static bool IsInStory(PageDraft draft, SourceLine label, VideoGroup group) =>
        group is { HasTitle: true, TitleTouchesLabel: true } && label.Index > draft.FirstParagraphAt();

    private static void FromPlayer(PageDraft draft, SourceLine player)
    {
        var group = new VideoGroup(draft);
        group.TakeFrom(player.Index);
        var hasNearTitle =
            TitleAbove(draft, player) is { } near && !player.GapBefore && near.Index > draft.FirstParagraphAt();
        if (!group.IsProven && !(hasNearTitle && PlayerLine.TimeOf(player) is not null))
        {
            return;
        }
        if (TitleAbove(draft, player) is { } above)
        {
            group.AddTitle(above);
            if (draft.At(above.Index - 1) is { } higher && group.IsTwin(higher))
            {
                group.AddTwin(higher);
            }
            group.TakeFrom(player.Index);
        }
        group.Settle();
    }

    private static SourceLine? TitleAbove(PageDraft draft, SourceLine player) =>
        draft.At(player.Index - 1) is { IsText: true } above
        && (!player.GapBefore || above.Role != LineRole.Heading && player.Media is null)
        && (Shape.IsTitle(above) || !player.GapBefore && above.Text.Length <= 200)
            ? above
            : null;
}

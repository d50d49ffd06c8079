namespace NewsSite.Import.Pages.Rules;

/// <summary>The lines that together are one video.</summary>
internal sealed class VideoGroup(PageDraft draft)
{
    private readonly List<SourceLine> _players = [];
    private readonly List<SourceLine> _twins = [];
    private SourceLine? _label;
    private SourceLine? _titleLine;
    private SourceLine? _caption;
    private string _title = "";

    public bool HasPlayer => _players.Count > 0;
    public bool HasTwin => _twins.Count > 0;
    public bool IsProven => _players.Exists(PlayerLine.Proves);
    public bool HasTitle => _title.Length > 0;
    public bool TitleHasTime => Clock.Longest(Fold.Text(_title)) is not null;

    public bool TitleTouchesLabel => _titleLine is { GapBefore: false };

    public void AddLabel(SourceLine line, string title) => (_label, _title) = (line, title);

    public void AddTitle(SourceLine line) => (_titleLine, _title) = (line, line.Text);

    public void AddTwin(SourceLine line) => _twins.Add(line);

    /// <summary>Takes every line from <paramref name="at"/> on that belongs to the video.</summary>
    public void TakeFrom(int at)
    {
        while (draft.At(at) is { } line && Take(line))
        {
            at++;
        }
    }

    public bool IsTwin(SourceLine line) => HasTitle && line.IsText && line.Same == Fold.Same(_title);

    /// <summary>Puts the video where its first line stands and accounts for the others.</summary>
    public void Settle()
    {
        var folded = Fold.Text(_title);
        var title = Clock.WithoutTrailingTime(_title, folded);
        var times = _players.Select(PlayerLine.TimeOf).Append(Clock.Longest(folded)).Append(Media?.Duration);
        var first = All().MinBy(l => l.Index)!;
        Account(title);
        first.Role = LineRole.Block;
        first.Block = new WatchBlock(
            title.Length > 0 ? title : Media?.Title,
            times.Max(),
            _caption?.Text,
            Media?.IsAudio ?? _label is not null && PlayerLine.IsAudioLabel(_label)
        );
    }

    private bool Take(SourceLine line)
    {
        if (_players.Contains(line) || _twins.Contains(line))
        {
            return true;
        }
        if (PlayerLine.Is(line))
        {
            return TakePlayer(line);
        }
        if (IsTwin(line))
        {
            _twins.Add(line);
        }
        else if (line.IsText && IsAbovePlayer(line) && !HasTitle)
        {
            AddTitle(line);
        }
        else if (line.IsText && IsAbovePlayer(line) && _caption is null && !HasPlayer)
        {
            _caption = line;
        }
        else
        {
            return false;
        }
        return true;
    }

    // Every film of HTML is a video of its own.
    private bool TakePlayer(SourceLine line)
    {
        if (line.Media is not null && Media is not null)
        {
            return false;
        }
        _players.Add(line);
        return true;
    }

    private WatchBlock? Media => _players.Find(p => p.Media is not null)?.Media;

    private bool IsAbovePlayer(SourceLine line) =>
        Shape.IsTitle(line) && draft.At(line.Index + 1) is { GapBefore: false } next && PlayerLine.Is(next);

    private void Account(string title)
    {
        _players.ForEach(l => draft.Drop(l, PlayerLine.CodeOf(l)));
        _twins.ForEach(l => draft.Drop(l, "title-repeated"));
        foreach (var line in new[] { _label, _titleLine, _caption }.OfType<SourceLine>())
        {
            line.Role = LineRole.Taken;
        }
        if (_label is not null)
        {
            draft.Note(_label, "watch-label", _titleLine is null ? _label.Text[..^_title.Length].Trim() : _label.Text);
        }
        draft.Note((_titleLine ?? _label ?? _players[0]).Index, "player-time", _title[title.Length..].Trim());
    }

    private IEnumerable<SourceLine> All() =>
        [.. _players, .. _twins, .. new[] { _label, _titleLine }.OfType<SourceLine>()];
}

using System.Text;
using SignsOf = NewsSite.Core.Languages.Typography;

namespace NewsSite.Core.Markup.Typography;

/// <summary>What has to change in one passage, found by looking at all of it at once.</summary>
internal sealed class Setting
{
    private readonly string _text;
    private readonly SignsOf _signs;

    /// <param name="isQuotation">Whether all of it is somebody's words already.</param>
    public Setting(string text, SignsOf signs, bool isQuotation = false)
    {
        (_text, _signs) = (text, signs);
        FindDashesAndDots();
        var quotes = new QuoteFinder(text, signs).Find();
        Insertions = new QuoteSetter(text, signs, Edits, isQuotation).Set(quotes);
        if (signs.HasSpaces)
        {
            new SpaceSetter(text, signs, Edits).Set();
        }
    }

    /// <summary>By position: what stands there instead of the character; empty when it goes.</summary>
    public Dictionary<int, string> Edits { get; } = [];

    /// <summary>Positions of the brackets of an editor's insertion.</summary>
    public IReadOnlyList<(int Open, int Close)> Insertions { get; }

    public string Apply(int start, int length)
    {
        var text = new StringBuilder(length);
        for (var i = start; i < start + length; i++)
        {
            if (Edits.TryGetValue(i, out var edit))
            {
                text.Append(edit);
            }
            else
            {
                text.Append(_text[i]);
            }
        }

        return text.ToString();
    }

    private void FindDashesAndDots()
    {
        for (var i = 0; i < _text.Length; )
        {
            var run = _text[i] is '-' or '.' ? RunAt(i) : 1;
            if (_text[i] == '-')
            {
                SetHyphens(i, run);
            }
            else if (_text[i] == '.' && run == 3)
            {
                Replace(i, run, "…");
            }

            i += run;
        }
    }

    private int RunAt(int start)
    {
        var end = start;
        while (end < _text.Length && _text[end] == _text[start])
        {
            end++;
        }

        return end - start;
    }

    private void SetHyphens(int start, int run)
    {
        var sign =
            run == 3 ? '—'
            : run == 2 ? _signs.DoubleHyphen
            : run == 1 && _signs.HasDashForHyphen && IsSpaceAt(start - 1) && IsSpaceAt(start + 1) ? '—'
            : default;
        if (sign == default)
        {
            return;
        }

        Replace(start, run, sign.ToString());
        if (_signs.HasDashForHyphen && start > 1 && _text[start - 1] == ' ')
        {
            Edits[start - 1] = "\u00A0";
        }
    }

    private bool IsSpaceAt(int position) => position >= 0 && position < _text.Length && _text[position] is ' ' or '\n';

    private void Replace(int start, int length, string sign)
    {
        Edits[start] = sign;
        for (var i = start + 1; i < start + length; i++)
        {
            Edits[i] = "";
        }
    }
}

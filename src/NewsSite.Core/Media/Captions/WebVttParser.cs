using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Media.Captions;

internal sealed class WebVttParser(string text)
{
    private const string Arrow = "-->";
    private const int MaxProblems = 100;

    private static readonly string[] Settings = ["vertical", "line", "position", "size", "align", "region"];

    private readonly string[] _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n')
        .Split('\n');
    private readonly List<WebVttCue> _cues = [];
    private readonly List<Problem> _problems = [];
    private int _at;

    public WebVtt Parse()
    {
        if (!ReadSignature())
        {
            Report(1, "the file must begin with the word WEBVTT.");
            return new WebVtt(_cues, _problems);
        }

        while (_at < _lines.Length)
        {
            ReadBlock();
        }

        if (_cues.Count == 0 && _problems.Count == 0)
        {
            Report(1, "there are no captions in the file.");
        }

        return new WebVtt(_cues, _problems);
    }

    private bool ReadSignature()
    {
        var first = _lines[0].TrimStart('\uFEFF');
        if (
            first != "WEBVTT"
            && !first.StartsWith("WEBVTT ", StringComparison.Ordinal)
            && !first.StartsWith("WEBVTT\t", StringComparison.Ordinal)
        )
        {
            return false;
        }

        _at = 1;
        // Header lines end at the first blank line, or where a cue begins without one.
        while (_at < _lines.Length && _lines[_at].Length > 0 && !_lines[_at].Contains(Arrow, StringComparison.Ordinal))
        {
            _at++;
        }

        return true;
    }

    private void ReadBlock()
    {
        var line = _lines[_at];
        if (string.IsNullOrWhiteSpace(line))
        {
            _at++;
        }
        else if (IsAside(line))
        {
            SkipBlock();
        }
        else if (line.Contains(Arrow, StringComparison.Ordinal))
        {
            ReadCue();
        }
        else if (_at + 1 < _lines.Length && _lines[_at + 1].Contains(Arrow, StringComparison.Ordinal))
        {
            // A cue's own name, which nothing here needs.
            _at++;
            ReadCue();
        }
        else
        {
            Report(_at + 1, "a caption needs a line of times before its text, such as 00:01.000 --> 00:04.000.");
            SkipBlock();
        }
    }

    private void ReadCue()
    {
        var line = _at++;
        var said = ReadText();
        if (ReadTimes(_lines[line], line + 1) is not var (start, end))
        {
            return;
        }

        var (words, speaker) = WebVttText.Read(said);
        if (words.Length == 0)
        {
            Report(line + 1, "the caption is empty.", blocks: false);
        }
        else
        {
            _cues.Add(new WebVttCue(start, end, words, speaker, line + 1));
        }
    }

    private (TimeSpan Start, TimeSpan End)? ReadTimes(string line, int number)
    {
        var parts = line.Split(Arrow, 2);
        var after = parts[1].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var (startText, endText) = (parts[0].Trim(), after.FirstOrDefault() ?? "");
        if (WebVttTime.Read(startText) is not { } start)
        {
            return Refuse(number, startText);
        }

        if (WebVttTime.Read(endText) is not { } end)
        {
            return Refuse(number, endText);
        }

        CheckOrder(start, end, number);
        CheckSettings(after.Skip(1), number);
        return (start, end);
    }

    private (TimeSpan, TimeSpan)? Refuse(int line, string time)
    {
        Report(
            line,
            time.Length == 0 ? "a time is missing."
                : time.Contains(',', StringComparison.Ordinal)
                    ? (Phrase)$"“{time}” is not a time; put a point, not a comma, before the milliseconds."
                : (Phrase)$"“{time}” is not a time; write it as 00:01:02.500."
        );
        return null;
    }

    private void CheckOrder(TimeSpan start, TimeSpan end, int line)
    {
        if (end <= start)
        {
            Report(line, "the caption ends before it begins.");
        }

        if (_cues.Count > 0 && start < _cues[^1].Start)
        {
            Report(
                line,
                $"the caption begins before the one on line {_cues[^1].Line}; captions stand in order of time."
            );
        }
    }

    private void CheckSettings(IEnumerable<string> settings, int line)
    {
        foreach (var setting in settings)
        {
            var colon = setting.IndexOf(':', StringComparison.Ordinal);
            if (
                colon < 1
                || colon == setting.Length - 1
                || !Settings.Contains(setting[..colon], StringComparer.Ordinal)
            )
            {
                Report(line, $"“{setting}” is not a caption setting and will be ignored.", blocks: false);
            }
        }
    }

    private string ReadText()
    {
        var first = _at;
        while (_at < _lines.Length && _lines[_at].Length > 0 && !_lines[_at].Contains(Arrow, StringComparison.Ordinal))
        {
            _at++;
        }

        return string.Join('\n', _lines[first.._at]);
    }

    private void SkipBlock()
    {
        while (_at < _lines.Length && _lines[_at].Length > 0)
        {
            _at++;
        }
    }

    private static bool IsAside(string line) => Is(line, "NOTE") || Is(line, "STYLE") || Is(line, "REGION");

    private static bool Is(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal)
        && (line.Length == word.Length || line[word.Length] is ' ' or '\t');

    /// <param name="what">A sentence without its capital.</param>
    private void Report(int line, Phrase what, bool blocks = true)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new Problem("captions.invalid", $"Line {line}: {what}", "File", line, blocks));
        }
    }
}

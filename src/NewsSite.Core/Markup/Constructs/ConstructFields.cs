using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Links;
using NewsSite.Core.Markup.Watch;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>The <c>key: value</c> lines of one construct.</summary>
internal sealed class ConstructFields(Construct construct, ProblemList problems)
{
    private const int LongestKey = 30;
    private readonly Dictionary<string, ConstructField> _fields = [];
    private ConstructField? _current;
    private bool _sawBlank;

    public FieldLine Read(BlockProcessor processor)
    {
        if (processor.IsBlankLine)
        {
            (_sawBlank, _current) = (true, null);
            return FieldLine.Taken;
        }

        return processor.Indent > 0 && _current is not null ? GoOn(processor)
            : _sawBlank && construct.TakesContent ? FieldLine.IsContent
            : KeyOf(processor.Line) is { } key ? ReadKey(key, processor)
            : FieldLine.IsContent;
    }

    /// <returns>Null when the field is absent or empty.</returns>
    public string? Text(string key) => _fields.GetValueOrDefault(key)?.Text is { Length: > 0 } text ? text : null;

    /// <summary>The line of a field, or of the construct when it has no such field.</summary>
    public int LineOf(string key, ConstructBlock block) => _fields.GetValueOrDefault(key)?.Line ?? block.Line;

    /// <summary>Makes the field a child of the block, so that its inline Markdown is read too.</summary>
    public FieldBlock? Inline(string key, ConstructBlock block)
    {
        if (Text(key) is null)
        {
            return null;
        }

        var field = _fields[key].AsBlock();
        block.Insert(0, field);
        return field;
    }

    public bool YesNo(string key, ConstructBlock block)
    {
        var typed = Text(key)?.ToLowerInvariant();
        if (typed is not (null or "yes" or "no"))
        {
            problems.Advise("construct.value-wrong", LineOf(key, block), $"“{key}” is either “yes” or “no”.");
        }

        return typed == "yes";
    }

    /// <returns>Null when absent or not an address readers may be sent to.</returns>
    public string? Address(string key, ConstructBlock block)
    {
        var typed = Text(key);
        if (typed is null || Addresses.IsWebPage(typed))
        {
            if (typed is not null && LinkHosts.SeemingIn(typed) is { } host)
            {
                problems.Advise("link.look-alike", LineOf(key, block), host.WarningOfSetting(key));
            }

            return typed;
        }

        problems.Advise(
            "link.refused",
            LineOf(key, block),
            $"“{typed}” is not an address readers can be sent to. Write it out, from https:// on."
        );
        return null;
    }

    public TimeSpan? Duration(string key, ConstructBlock block)
    {
        var typed = Text(key);
        var duration = typed is null ? null : ClockTime.Read(typed);
        if (typed is not null && duration is null)
        {
            problems.Advise("media.duration-wrong", LineOf(key, block), "Write a duration as 4:51 or 1:02:30.");
        }

        return duration;
    }

    public DateOnly? Date(string key, ConstructBlock block)
    {
        var typed = Text(key);
        if (typed is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            return date;
        }

        problems.Advise(
            "construct.value-wrong",
            LineOf(key, block),
            "Write a date as year-month-day, such as 2026-08-27."
        );
        return null;
    }

    private FieldLine GoOn(BlockProcessor processor)
    {
        _current!.Add(processor.Line, processor.LineIndex, processor.Column);
        return FieldLine.Taken;
    }

    private FieldLine ReadKey(string key, BlockProcessor processor)
    {
        if (construct.Keys.Contains(key))
        {
            return Take(key, processor);
        }

        var meant = construct.Keys.FirstOrDefault(k => Spelling.IsNear(k, key));
        var isText = meant is null && construct.TakesContent && !LooksLikeSetting(processor.Line);
        return isText ? LeaveAsContent(key, processor) : Drop(key, meant, processor);
    }

    private FieldLine Take(string key, BlockProcessor processor)
    {
        var line = processor.LineIndex;
        _current = new ConstructField(line);
        var value = processor.Line;
        value.Start += value.AsSpan().IndexOf(':') + 1;
        value.TrimStart();
        _current.Add(value, line, processor.Column);
        if (!_fields.TryAdd(key, _current))
        {
            problems.Advise("construct.key-repeated", line, $"“{key}” is given twice. Delete one of them.");
        }

        return FieldLine.Taken;
    }

    /// <summary>Settings begin with a small letter, sentences do not.</summary>
    private static bool LooksLikeSetting(StringSlice line) => char.IsAsciiLetterLower(line.CurrentChar);

    private FieldLine Drop(string key, string? meant, BlockProcessor processor)
    {
        _current = new ConstructField(processor.LineIndex);
        if (construct == ConstructLibrary.Unknown)
        {
            return FieldLine.Taken;
        }

        var hint =
            meant is not null ? (Phrase)$"Did you mean “{meant}”?"
            : construct.TakesContent ? "If it is text, put an empty line before it."
            : (Phrase)$"It knows: {string.Join(", ", construct.Keys)}.";
        problems.Advise(
            "construct.key-unknown",
            processor.LineIndex,
            $"“{construct.Name}” has no setting “{key}”, so this line is left out. {hint}"
        );
        return FieldLine.Taken;
    }

    private FieldLine LeaveAsContent(string key, BlockProcessor processor)
    {
        if (_fields.Count > 0)
        {
            problems.Advise(
                "construct.key-unknown",
                processor.LineIndex,
                $"“{construct.Name}” has no setting “{key}”, so this line is shown as text. If that is right, put an empty line before it."
            );
        }

        return FieldLine.IsContent;
    }

    private static string? KeyOf(StringSlice line)
    {
        var text = line.AsSpan();
        var colon = text.IndexOf(':');
        if (colon is < 1 or > LongestKey || (colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1])))
        {
            return null;
        }

        var key = text[..colon].Trim();
        foreach (var c in key)
        {
            if (!char.IsLetter(c) && c is not (' ' or '-'))
            {
                return null;
            }
        }

        return key.ToString().Replace('-', ' ').ToLowerInvariant();
    }
}

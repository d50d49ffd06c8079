namespace NewsSite.Core.Articles.Translations;

/// <summary>What somebody typed beside a part of the original.</summary>
/// <param name="SourceKey">Null where the original has none.</param>
/// <param name="TargetKey">Null where the translation had none yet.</param>
/// <param name="Text">Blank where the translation has none, or none any more.</param>
public sealed record TypedPart(string? SourceKey, string? TargetKey, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is a field beside the body.</summary>
    public bool IsField => StoryPart.FieldOf(TargetKey ?? SourceKey) is not null;
}

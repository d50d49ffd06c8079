namespace NewsSite.Core.Markup.Constructs;

/// <summary>What a line turned out to be while the fields of a construct are read.</summary>
internal enum FieldLine
{
    Taken,
    IsContent,
}

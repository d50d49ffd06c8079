using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsSite.Core.Articles.Merging;

/// <summary>Which paragraph it is, whatever it says by now: where in which revision it first appeared.</summary>
/// <param name="Place">From 0, among the blocks of that revision.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockId(int Revision, int Place)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}.{Place}");

    /// <returns>Null when it is not written as <see cref="ToString"/> writes it.</returns>
    public static BlockId? Find(string? text) =>
        text?.Split('.') is [var revision, var place]
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new(number, index)
            : null;
}

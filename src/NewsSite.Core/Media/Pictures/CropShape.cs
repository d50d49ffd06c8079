namespace NewsSite.Core.Media.Pictures;

/// <summary>A shape that machines ask for pictures in. Pages show whole pictures.</summary>
/// <param name="Width">In pixels; less in a picture that does not hold as much.</param>
/// <param name="Height">In pixels.</param>
public sealed record CropShape(int Width, int Height)
{
    /// <summary>Of cards in chats and timelines.</summary>
    public static readonly CropShape Wide = new(1200, 630);
    public static readonly CropShape Square = new(1200, 1200);
    public static readonly CropShape FourThirds = new(1200, 900);

    /// <summary>The wide one first.</summary>
    public static IReadOnlyList<CropShape> All { get; } = [Wide, Square, FourThirds];
}

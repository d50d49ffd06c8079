namespace NewsSite.Core.Media;

public enum MediaKind
{
    Picture,
    Video,
    Audio,
}

namespace NewsSite.Media.Qualities;

/// <summary>A file of a film could not be made.</summary>
internal sealed class FilmFailure(string message) : Exception(message);

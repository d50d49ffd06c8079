using NewsSite.Core.StandingPages;
using NewsSite.Shared;

namespace NewsSite.StandingPages.Reader;

public sealed class ContactModel(ReaderFrame frame, ReadStandingPage read)
    : StandingModel(frame, read, StandingPageKind.Contact);

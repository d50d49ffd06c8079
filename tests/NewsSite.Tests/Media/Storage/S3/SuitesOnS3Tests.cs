using NewsSite.Tests.Media.Qualities;
using NewsSite.Tests.Media.Renditions;
using NewsSite.Tests.Media.Serving;
using NewsSite.Tests.Media.Tracks;
using NewsSite.Tests.Media.Uploads;

namespace NewsSite.Tests.Media.Storage.S3;

// What holds for media in the data folder holds for media in a bucket: the same tests once more.

public sealed class MediaEndpointOnS3Tests(NewsroomOnS3 room)
    : MediaEndpointTests(room.Open()),
        IClassFixture<NewsroomOnS3>;

public sealed class PiecewiseUploadOnS3Tests(NewsroomOnS3 room)
    : PiecewiseUploadTests(room.Open()),
        IClassFixture<NewsroomOnS3>;

public sealed class MakeRenditionsOnS3Tests(NewsroomOnS3 room)
    : MakeRenditionsTests(room.Open()),
        IClassFixture<NewsroomOnS3>;

public sealed class AddQualityOnS3Tests(NewsroomOnS3 room) : AddQualityTests(room.Open()), IClassFixture<NewsroomOnS3>;

public sealed class CaptionsPageOnS3Tests(NewsroomOnS3 room)
    : CaptionsPageTests(room.Open()),
        IClassFixture<NewsroomOnS3>;

using NewsSite.Media.Pictures;
using NewsSite.Web.Commands;

// Before anything else is loaded: this is the child process that decodes pictures.
return args is [PictureWorker.Verb] ? PictureWorker.Run() : await NewsSiteCommand.RunAsync(args);

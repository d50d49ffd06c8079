using System.Net;
using System.Net.Mail;

namespace NewsSite.Mail;

/// <summary>The settings under <c>Newsroom:Mail</c>: the server that takes the newsroom's mail.</summary>
public sealed class MailOptions
{
    public const string Section = "Newsroom:Mail";

    /// <summary>Empty: there is no mail server.</summary>
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;

    /// <summary>Empty: the server asks for no name.</summary>
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>Such as <c>newsroom@news.example</c>, or with a name: <c>The Courier &lt;newsroom@news.example&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>STARTTLS; the framework's client knows no other kind.</summary>
    public bool UseTls { get; set; } = true;

    public bool HasServer => Host.Length > 0;

    internal bool HasSender => !HasServer || MailAddress.TryCreate(From, out _);

    /// <summary>Within this machine nobody listens.</summary>
    internal bool KeepsPasswordSecret => User.Length == 0 || UseTls || IsThisMachine;

    private bool IsThisMachine =>
        Host == "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));
}

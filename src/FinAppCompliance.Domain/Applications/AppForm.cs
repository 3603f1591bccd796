namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the forms of mobile application; all are in scope of the Notice (应用形态).</summary>
public enum AppForm
{
    /// <summary>Some other software on a smart mobile terminal. Also the default value.</summary>
    Other = 0,

    /// <summary>An independently installed app (App).</summary>
    App,

    /// <summary>A mini program (小程序).</summary>
    MiniProgram,

    /// <summary>An official account (公众号).</summary>
    OfficialAccount,

    /// <summary>A quick app (快应用).</summary>
    QuickApp,
}

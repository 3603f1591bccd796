namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the topics a document deals with (制度主题).</summary>
public enum PolicyTopic
{
    /// <summary>None of the named topics. Also the default value.</summary>
    Other = 0,

    /// <summary>Mobile applications as such (N99-01.1).</summary>
    MobileApplications,

    /// <summary>Mini programs.</summary>
    MiniPrograms,

    /// <summary>Official accounts.</summary>
    OfficialAccounts,

    /// <summary>Applications for staff.</summary>
    InternalApplications,

    /// <summary>Software development kits of third parties (N99-08.1).</summary>
    ThirdPartySdk,

    /// <summary>Cooperation with third parties (N99-05.1).</summary>
    ThirdPartyCooperation,

    /// <summary>Test verification.</summary>
    Testing,

    /// <summary>Listing and release.</summary>
    Release,

    /// <summary>Applications of branches (N99-02.4).</summary>
    Branches,

    /// <summary>Incidents of personal information (PIPL-51).</summary>
    IncidentResponse,

    /// <summary>Requests of persons (PIPL-50).</summary>
    RightsRequests,

    /// <summary>Classification of data (PIPL-51, DSM-16).</summary>
    Classification,

    /// <summary>Training and access rights (PIPL-51).</summary>
    Training,

    /// <summary>Encryption and de-identification (PIPL-51).</summary>
    Encryption,
}

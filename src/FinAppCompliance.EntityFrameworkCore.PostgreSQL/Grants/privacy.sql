GRANT SELECT, INSERT ON {schema}.privacy_notice, {schema}.privacy_service_end, {schema}.privacy_person, {schema}.privacy_event, {schema}.privacy_message,
    {schema}.privacy_case, {schema}.privacy_told TO {role};
GRANT UPDATE (end_us) ON {schema}.privacy_service_end TO {role};
GRANT UPDATE (stamp, events) ON {schema}.privacy_person TO {role};
GRANT UPDATE (acknowledged_us) ON {schema}.privacy_message TO {role};
GRANT UPDATE (steps, closed, body) ON {schema}.privacy_case TO {role};

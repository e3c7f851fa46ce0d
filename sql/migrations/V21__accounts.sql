-- Who may use the console. An account without a password can't log in; it gets one by a link that works once.
CREATE TABLE account (
    account_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE COLLATE "C" CHECK (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    role text NOT NULL CHECK (role IN ('viewer', 'operator', 'approver', 'admin')),
    password_hash text CHECK (password_hash LIKE '{%}%'),
    password_set_at timestamptz,
    disabled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    CHECK ((password_hash IS NULL) = (password_set_at IS NULL))
);
COMMENT ON TABLE account IS 'A person who may use the console; every change of it is an audit_event. Never deleted, but disabled.';
COMMENT ON COLUMN account.password_hash IS 'A slow, salted hash with its kind in front; null until the person has chosen a password.';
GRANT SELECT, INSERT ON account TO tonghop_app;
GRANT UPDATE (role, password_hash, password_set_at, disabled) ON account TO tonghop_app;

CREATE TABLE account_unit (
    account_id bigint NOT NULL REFERENCES account,
    unit_key integer NOT NULL REFERENCES reporting_unit,
    PRIMARY KEY (account_id, unit_key)
);
COMMENT ON TABLE account_unit IS 'The units, with all in them, that an operator is limited to; an account without rows has no such limit.';
GRANT SELECT, INSERT, DELETE ON account_unit TO tonghop_app;

CREATE TABLE account_link (
    token_hash text PRIMARY KEY COLLATE "C" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    account_id bigint REFERENCES account,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    used_at timestamptz
);
COMMENT ON TABLE account_link IS 'Links that work once: each lets its bearer choose the password of an account. Only the SHA-256 of the secret in it is kept.';
COMMENT ON COLUMN account_link.account_id IS 'Whose password; null for the link that makes the first administrator.';
CREATE INDEX account_link_account ON account_link (account_id);
GRANT SELECT, INSERT ON account_link TO tonghop_app;
GRANT UPDATE (used_at) ON account_link TO tonghop_app;

CREATE INDEX audit_event_at ON audit_event (at);

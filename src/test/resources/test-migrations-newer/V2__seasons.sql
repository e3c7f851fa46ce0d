CREATE TABLE season (id bigint PRIMARY KEY);
